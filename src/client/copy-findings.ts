import { required } from './element-error';

/** Copies the findings as text; without the clipboard's permission it selects them for copying by hand. */
export function startCopyFindings(root: HTMLElement): void {
  const name = 'CopyFindings';
  const button = required(name, root, '[data-copy-button]', HTMLButtonElement);
  const text = required(name, root, '[data-copy-text]', HTMLTextAreaElement);
  const status = required(name, root, '[data-copy-status]', HTMLElement);
  button.hidden = false;
  button.addEventListener('click', () => {
    copy(text).then(
      () => (status.textContent = root.dataset['done'] ?? ''),
      () => (status.textContent = root.dataset['failed'] ?? ''),
    );
  });
}

async function copy(text: HTMLTextAreaElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text.value);
  } catch (error) {
    // A file opened from disk may have no clipboard at all.
    text.select();
    throw error;
  }
}
