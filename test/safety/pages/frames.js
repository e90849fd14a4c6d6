// What of the page is displayed in each frame, from the first one on: looked at where nothing of ours is asked.
const frames = (window.framesSeen = new Set());

function displayed() {
  const words = [];
  const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    if (data.trim() && parentElement.getClientRects().length) words.push(data.trim());
  }
  return words.join(' ');
}

requestAnimationFrame(function look() {
  frames.add(displayed());
  requestAnimationFrame(look);
});
window.displayed = displayed;
window.navigationType = performance.getEntriesByType('navigation')[0].type;
addEventListener('pageshow', ({ persisted }) => (window.persisted = persisted));
