/** How a secret or a code begins and ends, which is enough to find it again in a log of one's own and no use to anybody else. */
export function masked(text: string): string {
  return `${text.slice(0, 6)}…${text.slice(-4)}`;
}
