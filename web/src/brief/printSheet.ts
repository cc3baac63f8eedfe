/** Paper of a sheet: one A4 page, or one page of a projector. */
const papers = { a4: 'A4 portrait', slide: '338.67mm 190.5mm' } as const

/** Prints the sheet alone on its paper; the page is as it was afterwards. */
export function printSheet(paper: keyof typeof papers): void {
  const style = document.createElement('style')
  style.textContent = `@page { size: ${papers[paper]}; margin: 0 }`
  document.head.append(style)
  document.documentElement.dataset.paper = paper
  const done = () => {
    style.remove()
    delete document.documentElement.dataset.paper
    removeEventListener('afterprint', done)
  }
  addEventListener('afterprint', done)
  // Styles must be in force before the print takes its picture of the page.
  requestAnimationFrame(() => window.print())
}
