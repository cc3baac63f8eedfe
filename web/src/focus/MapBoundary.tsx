import { Component, type ReactNode } from 'react'
import { Problem } from '../shell/Problem.tsx'

interface Props {
  readonly title: string
  /** Stands beside the word that the map failed. */
  readonly fallback: ReactNode
  readonly children: ReactNode
}

/** Keeps filters, list and detail usable where the map fails, and offers to start it again. */
export class MapBoundary extends Component<Props, { error: Error | null }> {
  override state = { error: null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <div className="map-failed">
        <Problem
          title={this.props.title}
          error={error}
          onRetry={() => this.setState({ error: null })}
        />
        {this.props.fallback}
      </div>
    )
  }
}
