import { correction, generate } from 'lean-qr'

/** A text as a QR code of one colour, `side` points wide with its quiet edge. */
export function drawQr(doc: PDFKit.PDFDocument, text: string, x: number, y: number, side: number) {
  const code = generate(text, { minCorrectionLevel: correction.M })
  const module = side / (code.size + 6)
  for (let row = 0; row < code.size; row += 1) {
    for (let column = 0; column < code.size; column += 1) {
      // A hair wider, so that no light shows between neighbors.
      if (code.get(column, row)) {
        doc.rect(x + (column + 3) * module, y + (row + 3) * module, module + 0.05, module + 0.05)
      }
    }
  }
  doc.fill('#000')
}
