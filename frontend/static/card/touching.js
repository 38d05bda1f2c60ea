// Nothing is drawn anew under a finger or a key: a tile that is replaced between pressing and letting go would lose the touch.
const NO_CLICK_FOLLOWS = 400;

let down = false;
let after;
let letGo;

/** Whether a finger is down; then calls back once it is up and what it touched was heard. */
export function holds(draw) {
  if (down) after = draw;
  return down;
}

/** A key is down on a tile, which hears it when it is let go. */
export function keyDown() {
  clearTimeout(letGo);
  down = true;
}

function up() {
  down = false;
  const draw = after;
  after = undefined;
  draw?.();
}

addEventListener('pointerdown', () => { clearTimeout(letGo); down = true; }, true);
addEventListener('pointerup', () => { letGo = setTimeout(up, NO_CLICK_FOLLOWS); }, true);
addEventListener('pointercancel', up, true);
addEventListener('keyup', ({ key }) => { if (key === ' ' && down) letGo = setTimeout(up, NO_CLICK_FOLLOWS); }, true);
addEventListener('blur', up);
// Later, for what the browser itself does with a click, such as sending a form, comes after every listener.
addEventListener('click', () => setTimeout(up, 0));
