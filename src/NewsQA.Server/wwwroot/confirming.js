// Asking whether something that cannot be undone is really wanted.
import { button, el, freshId } from './dom.js';

/** Whether the person said yes. Esc and the focus at the start mean no. */
export function confirmed(question, consequence, yes) {
  const id = freshId('confirm');
  return new Promise(resolve => {
    const dialog = el('dialog', { class: 'confirm', 'aria-labelledby': id },
      el('h2', { id, dir: 'auto' }, question),
      el('p', {}, consequence),
      el('div', { class: 'actions' }, button('Cancel', () => dialog.close('no'), { autofocus: true }), button(yes, () => dialog.close('yes'), { class: 'main danger' })));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
