/** Gives a text to the person as a file of their own. */

export function saveFile(content: string, name = 'neurosketch.json', type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
