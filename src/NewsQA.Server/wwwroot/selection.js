// What a person selected in an article, as offsets in its text.

/** The range of `{start, end}` that is selected within paragraphs made by the reader; null when nothing is. */
export function selectedIn(text) {
  const selection = getSelection();
  if (selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return null;
  const [start, end] = [offsetOf(range.startContainer, range.startOffset), offsetOf(range.endContainer, range.endOffset)];
  return start === null || end === null || start >= end ? null : { start, end };
}

/** A paragraph knows where it starts; what comes before the place within it is counted. */
function offsetOf(node, offset) {
  const paragraph = (node.closest ? node : node.parentElement).closest('p[data-start]');
  if (!paragraph) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return Number(paragraph.dataset.start) + before.toString().length;
}
