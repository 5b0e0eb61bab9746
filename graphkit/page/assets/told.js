// What a node or a tie is called in one line, for the tip and the screen reader. Pure.

/** Return a function that tells in words what was pointed at. */
export function createTeller(model, say, scene) {
  const count = (id) => scene().neighbours.get(id)?.size ?? 0;
  const tellNode = (node) => {
    if (node.kind === "community")
      return say("told.community", { names: node.told, n: node.people });
    const kind = node.kind === "person" ? node.code : say.word("type", node.kind);
    return [node.label, kind, say("count.ties", { n: count(node.id) })].filter(Boolean).join(" · ");
  };
  const tellTie = (tie) => {
    if (tie.pairs) return say("told.across", { n: tie.pairs });
    const ends = `${tie.start.label} – ${tie.end.label}`;
    const many = tie.group === "met" || tie.group === "accompanied";
    const times = many ? say("count.times", { n: tie.claims.length }) : null;
    const dates = tie.claims.map((claim) => claim.date?.shown ?? claim.term).filter(Boolean);
    const shown = dates.length > 2 ? `${dates[0]}, …, ${dates.at(-1)}` : dates.join(", ");
    return [ends, say.word("relation", tie.relation), times, shown].filter(Boolean).join(" · ");
  };
  return ({ node, tie, nth, all }) => {
    if (!node) return tellTie(tie);
    return tie ? [tellNode(node), tellTie(tie), say("told.nth", { nth, all })].join(". ") : tellNode(node);
  };
}

/** Return what a click selects: a node, the pair of a tie, or of a meeting's tie the meeting. */
export function idOfFound({ node, tie }) {
  if (node) return node.id;
  if (tie.group === "attended" || tie.group === "part_of")
    return tie.start.kind === "meeting" && tie.end.kind !== "meeting" ? tie.start.id : tie.end.id;
  return tie.key;
}
