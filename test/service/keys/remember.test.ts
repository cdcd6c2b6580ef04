import { describe, expect, it } from 'vitest';
import { remember } from '../../../service/src/keys/remember.js';

describe('remember', () => {
  it('makes each result once', () => {
    const made: string[] = [];
    const make = remember((text) => {
      made.push(text);
      return { text };
    });
    expect(make('a')).toBe(make('a'));
    expect(make('b').text).toBe('b');
    expect(made).toEqual(['a', 'b']);
  });

  it('keeps no more than its limit, the oldest going first', () => {
    const made: string[] = [];
    const make = remember((text) => made.push(text), 2);
    for (const text of ['a', 'b', 'c', 'c', 'a']) make(text);
    expect(made).toEqual(['a', 'b', 'c', 'a']);
  });

  it('does not remember a failure', () => {
    let fails = true;
    const make = remember((text) => {
      if (fails) throw new Error('not now');
      return text;
    });
    expect(() => make('a')).toThrow('not now');
    fails = false;
    expect(make('a')).toBe('a');
  });
});
