/** Tells how long the rest takes, at the pace of the last while: in milliseconds, null as long as no pace is known. */
export function makeTimeLeft(): (now: number, done: number, total: number) => number | null {
  const marks: { now: number; done: number }[] = [];
  return (now, done, total) => {
    marks.push({ now, done });
    while (marks.length > 2 && marks[1]!.now <= now - WHILE) marks.shift();
    const [first] = marks;
    const elapsed = now - first!.now;
    const count = done - first!.done;
    return elapsed < LEAST || count === 0 ? null : ((total - done) * elapsed) / count;
  };
}

/** "about 3 min left": no more exact than it is. */
export function timeLeftText(milliseconds: number): string {
  const minutes = Math.round(milliseconds / MINUTE);
  if (minutes < 1) return 'less than a minute left';
  if (minutes < 60) return `about ${minutes} min left`;
  return `about ${Math.floor(minutes / 60)} h ${minutes % 60} min left`;
}

const MINUTE = 60_000;
/** So far back the pace is looked at, and for so long at least. */
const WHILE = 20_000;
const LEAST = 2_000;
