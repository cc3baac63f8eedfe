import { Component, type ReactNode } from 'react'
import { readAnew } from './readAnew.ts'

interface Props {
  /** Stands in place of what failed; `isCutOff` once the server did not answer either. */
  readonly failed: (error: Error, retry: () => void, isCutOff: boolean) => ReactNode
  readonly children: ReactNode
}

interface State {
  readonly error: Error | null
  readonly isCutOff: boolean
}

/** Keeps what fails from taking down what stands around it, and tries it again when asked. */
export class PartBoundary extends Component<Props, State> {
  override state: State = { error: null, isCutOff: false }
  private last: Error | null = null

  static getDerivedStateFromError(error: Error): Partial<State> {
    return { error }
  }

  override async componentDidCatch(error: Error) {
    // The very same once more: a part of the program that did not arrive, which React never asks
    // for again. After an update it has another name, which only the page read anew knows.
    const isKept = error === this.last
    this.last = error
    if (isKept && !(await readAnew())) this.setState({ isCutOff: true })
  }

  override render() {
    const { error, isCutOff } = this.state
    const retry = () => this.setState({ error: null, isCutOff: false })
    return error ? this.props.failed(error, retry, isCutOff) : this.props.children
  }
}
