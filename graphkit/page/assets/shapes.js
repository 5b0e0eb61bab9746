// The shape of each kind, as a path around (x, y); areas are alike, so that none looks more.

const SHAPES = {
  person: (ctx, x, y, r) => ctx.arc(x, y, r, 0, Math.PI * 2),
  community: (ctx, x, y, r) => ctx.arc(x, y, r, 0, Math.PI * 2),
  institution: (ctx, x, y, r) => ctx.rect(x - r * 0.89, y - r * 0.89, r * 1.78, r * 1.78),
  family: (ctx, x, y, r) => polygon(ctx, x, y + r * 0.18, r * 1.3, 3, -Math.PI / 2),
  meeting: (ctx, x, y, r) => polygon(ctx, x, y, r * 1.25, 4, 0),
};

/** Begin and close the path of a node. */
export function shapePath(ctx, kind, x, y, r) {
  ctx.beginPath();
  SHAPES[kind](ctx, x, y, r);
  ctx.closePath();
}

function polygon(ctx, x, y, r, corners, turn) {
  for (let corner = 0; corner < corners; corner += 1) {
    const angle = turn + (corner * 2 * Math.PI) / corners;
    ctx.lineTo(x + r * Math.cos(angle), y + r * Math.sin(angle));
  }
}
