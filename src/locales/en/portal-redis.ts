/** What the portal and the command line say about data where everything is in Redis. */
export const redisWords = {
  kept: 'What this service keeps, why, how it is protected and until when. It is all in Redis, which other instances may share.',
  rowsOnly:
    'Its rows were looked at, and nothing was read byte by byte: the files are those of Redis. They keep what was deleted until Redis writes them anew, and its snapshots keep it as long as you keep them.',
};

export type RedisWords = typeof redisWords;
