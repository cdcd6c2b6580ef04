import { describe, expect, it } from 'vitest';
import { formatValue } from '../../../service/src/scopes/format-value.js';

describe('a phone number', () => {
  it.each([
    ['+15551234567', '+1 5551234567'],
    ['+79161234567', '+7 9161234567'],
    ['+4915112345678', '+49 15112345678'],
    ['+442079460000', '+44 2079460000'],
    ['+27821234567', '+27 821234567'],
    ['+351912345678', '+351 912345678'],
    ['+3545551234', '+354 5551234'],
    ['+420601123456', '+420 601123456'],
    ['+97142345678', '+971 42345678'],
    ['+862012345678', '+86 2012345678'],
    ['+1 555-123-4567', '+1 5551234567'],
    ['+1 (555) 123.4567', '+1 5551234567'],
  ])('%s becomes %s', (value, expected) => {
    expect(formatValue('phone', value)).toBe(expected);
  });

  it('keeps what is sure where the country code is not assigned or not there', () => {
    expect(formatValue('phone', '+28123456789')).toBe('+28123456789');
    expect(formatValue('phone', '+999123456789')).toBe('+999 123456789');
    expect(formatValue('phone', '030 1234567')).toBe('0301234567');
  });

  it.each([
    '',
    '+',
    '+1',
    '123',
    '+1234567890123456',
    '+1555<script>',
    'call me',
    '１２３４５６７',
    '+1\n5551234567',
    null,
    15551234567,
    ['+15551234567'],
  ])('cannot be %j', (value) => {
    expect(formatValue('phone', value)).toBeUndefined();
  });
});

describe('an email address', () => {
  it.each(['kim@example.test', 'Kim.O+tag@sub.example.test', 'ü@bücher.example'])(
    'is passed on as it is: %s',
    (value) => {
      expect(formatValue('email', value)).toBe(value);
    },
  );

  it.each([
    '',
    'kim',
    '@example.test',
    'kim@',
    'a@b@c',
    'a b@example.test',
    'kim@example.test\r\nBcc: x@example.test',
    '<kim@example.test>',
    '"kim"@example.test',
    `${'k'.repeat(65)}@example.test`,
    `k@${'e'.repeat(260)}`,
    'kim\u202e@example.test',
    null,
    { email: 'kim@example.test' },
  ])('cannot be %j', (value) => {
    expect(formatValue('email', value)).toBeUndefined();
  });
});
