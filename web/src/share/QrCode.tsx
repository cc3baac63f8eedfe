import { correction, generate } from 'lean-qr'
import { useMemo } from 'react'

interface Props {
  readonly text: string
  readonly label: string
}

/** The text as a QR code, drawn as one path, so that it prints sharp. */
export function QrCode({ text, label }: Props) {
  const { path, size } = useMemo(() => pathOf(text), [text])
  return (
    <svg
      className="qr"
      viewBox={`-3 -3 ${size + 6} ${size + 6}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect x={-3} y={-3} width={size + 6} height={size + 6} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

function pathOf(text: string): { path: string; size: number } {
  const code = generate(text, { minCorrectionLevel: correction.M })
  const parts: string[] = []
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) parts.push(`M${x} ${y}h1v1h-1z`)
  }
  return { path: parts.join(''), size: code.size }
}
