/**
 * Hands a file made here to the browser's downloads.
 * @example saveFile('list.csv', new Blob([csv], { type: 'text/csv' }))
 */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
