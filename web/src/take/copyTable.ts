/** Puts a table on the clipboard as text and as HTML; false where the browser lets neither way. */
export async function copyTable(text: string, html: string): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    })
    await navigator.clipboard.write([item])
    return true
  } catch {
    return copyByCommand(text, html)
  }
}

// Pages on plain HTTP of an inner network have no clipboard of their own, only the old command.
function copyByCommand(text: string, html: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.clipboardData?.setData('text/html', html)
    event.preventDefault()
  }
  document.addEventListener('copy', fill, { once: true })
  const copied = document.execCommand('copy')
  document.removeEventListener('copy', fill)
  return copied
}
