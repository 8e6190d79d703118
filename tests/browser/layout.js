// What is wrong with the layout of the page that is open: texts over each other, texts cut, sideways scroll.
() => {
  const SLACK = 2; // pixels that line boxes may share: letters rarely fill them
  const root = document.documentElement;
  const wrong = [];
  if (root.scrollWidth > root.clientWidth)
    wrong.push(`scrolls sideways: ${root.scrollWidth} in ${root.clientWidth}`);

  // Hidden from sight on purpose: for those who listen, or folded away.
  const known = new Map();
  const looks = (element) => {
    if (!element) return { unseen: false, sticky: false };
    if (!known.has(element)) {
      const style = getComputedStyle(element);
      const above = looks(element.parentElement);
      known.set(element, {
        unseen:
          above.unseen ||
          style.visibility === "hidden" ||
          style.opacity === "0" ||
          style.clipPath !== "none" ||
          !element.checkVisibility() ||
          element.tagName === "NOSCRIPT",
        // What stays in sight lies over what scrolls below it.
        sticky: above.sticky || style.position === "sticky" || style.position === "fixed",
      });
    }
    return known.get(element);
  };
  // The elements around it that cut what is wider than they are.
  const cutting = new Map();
  const clipping = (element) => {
    if (!element || element === document.body) return [];
    if (!cutting.has(element)) {
      const { display, overflowX } = getComputedStyle(element);
      const cuts = display !== "inline" && (overflowX === "hidden" || overflowX === "clip");
      cutting.set(element, [...(cuts ? [element] : []), ...clipping(element.parentElement)]);
    }
    return cutting.get(element);
  };
  const said = (text) => text.trim().replace(/\s+/g, " ").slice(0, 40);

  const boxes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest("script, style, svg, select") || looks(parent).unseen) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { sticky } = looks(parent);
    // A title of many lines is shortened to two; the page has it in full.
    const frames = clipping(parent).map((one) => one.getBoundingClientRect());
    const shown = ({ top }) => frames.every((frame) => top < frame.bottom - SLACK);
    for (const rect of range.getClientRects()) {
      const { left, top, right, bottom } = rect;
      if (right - left > SLACK && bottom - top > SLACK && shown(rect))
        boxes.push({ left, top, right, bottom, text: said(node.data), parent, sticky });
    }
  }
  boxes.sort((one, other) => one.top - other.top);
  for (let at = 0; at < boxes.length; at++) {
    const one = boxes[at];
    for (let next = at + 1; next < boxes.length && boxes[next].top < one.bottom - SLACK; next++) {
      const other = boxes[next];
      if (one.parent === other.parent || one.sticky !== other.sticky) continue;
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      // Line boxes of large type overlap a little where lines are set tight.
      const least = Math.min(one.bottom - one.top, other.bottom - other.top);
      if (wide > SLACK && high > 0.35 * least) wrong.push(`"${one.text}" lies over "${other.text}"`);
    }
  }

  for (const box of boxes) {
    const frame = box.parent.closest(".table-wrap, .strip");
    if (frame && getComputedStyle(frame).overflowX === "auto") continue; // it scrolls by itself
    if (box.left < -SLACK || box.right > root.clientWidth + SLACK)
      wrong.push(`"${box.text}" leaves the page`);
    for (const one of clipping(box.parent)) {
      const edge = one.getBoundingClientRect();
      if (box.right > edge.right + SLACK || box.left < edge.left - SLACK)
        wrong.push(`"${box.text}" is cut`);
    }
  }
  return [...new Set(wrong)];
};
