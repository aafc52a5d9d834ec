/** What is wider than the screen can be moved by keys too; what fits is no stop on the way through the page. */

function mark() {
  for (const box of document.querySelectorAll('.table, .figure, pre')) {
    const isScrolling = box.scrollWidth > box.clientWidth;
    if (isScrolling === box.hasAttribute('tabindex')) continue;
    box.toggleAttribute('tabindex', isScrolling);
    if (isScrolling) box.setAttribute('tabindex', '0');
  }
}

new ResizeObserver(mark).observe(document.body);
