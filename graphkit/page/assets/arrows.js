// The head of an arrow on a tie, where it reaches the edge of its end. Pure apart from the canvas.

const LENGTH = 9;
const HALF = 4;

/** Fill the head of a tie from `from` (its start, or what it bends about) to the node at `to`. */
export function paintArrow(ctx, from, to, colour) {
  const distance = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const dx = (to.x - from.x) / distance;
  const dy = (to.y - from.y) / distance;
  const tip = { x: to.x - dx * (to.r + 1), y: to.y - dy * (to.r + 1) };
  const back = { x: tip.x - dx * LENGTH, y: tip.y - dy * LENGTH };
  ctx.beginPath();
  ctx.moveTo(tip.x, tip.y);
  ctx.lineTo(back.x - dy * HALF, back.y + dx * HALF);
  ctx.lineTo(back.x + dy * HALF, back.y - dx * HALF);
  ctx.closePath();
  ctx.fillStyle = colour;
  ctx.fill();
}
