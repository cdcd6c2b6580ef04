import { describe, expect, it } from 'vitest';
import { parseJsonObject } from '../../../service/src/tokens/json.js';

describe('JSON of a stranger', () => {
  it('counts as an object, whatever is in it', () => {
    expect(parseJsonObject(Buffer.from('{"a":[null,{}]}'))).toEqual({ a: [null, {}] });
  });

  it.each(['', 'null', '[]', '[{}]', '"{}"', '1', 'true', '{', '{}{}', '\ufeff{}'])(
    'counts as nothing: %j',
    (text) => {
      expect(parseJsonObject(Buffer.from(text))).toBeUndefined();
    },
  );

  it('counts as nothing when it is not UTF-8', () => {
    expect(parseJsonObject(Buffer.from('{"a":"\xff"}', 'latin1'))).toBeUndefined();
  });
});
