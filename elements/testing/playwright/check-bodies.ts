import type { AnswerBody, CancelBody, CreateBody, ReturnBody } from '../../../src/protocol/http.js';
import { CROSS_DEVICE, DIGITAL_PROTOCOLS } from '../../../src/protocol/scope-request.js';
import { Refusal } from './refusal.js';

/** Whether a value is fit. */
type Rule = (value: unknown) => boolean;

const text =
  (max: number): Rule =>
  (value) =>
    typeof value === 'string' && value.length > 0 && value.length <= max;
const list =
  (rule: Rule, min: number, max: number): Rule =>
  (value) =>
    Array.isArray(value) && value.length >= min && value.length <= max && value.every(rule);
const oneOf =
  (allowed: readonly unknown[]): Rule =>
  (value) =>
    allowed.includes(value);
const optional =
  (rule: Rule): Rule =>
  (value) =>
    value === undefined || rule(value);
const isObject: Rule = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

const LABELS = list(text(128), 1, 32);
const scope: Rule = (value) =>
  text(64)(value) ||
  (isObject(value) && Object.keys(Object(value)).join() === 'attributes' && LABELS(Object(value).attributes));

/** The members of each body, as a service's schemas have them. */
const CREATE: Readonly<Record<keyof CreateBody, Rule>> = {
  appId: text(64),
  scope,
  challenge: (value) => typeof value === 'string' && /^[\w-]{43}$/.test(value),
  returnUrl: optional(text(2048)),
  loginNonce: optional(text(128)),
  digital: optional(list(text(64), 0, 16)),
  crossDevice: optional(oneOf(CROSS_DEVICE)),
};
const CANCEL: Readonly<Record<keyof CancelBody, Rule>> = { reason: optional(oneOf(['user', 'page'])) };
const RETURN: Readonly<Record<keyof ReturnBody, Rule>> = { responseCode: text(128) };
const ANSWER: Readonly<Record<keyof AnswerBody, Rule>> = {
  protocol: oneOf(DIGITAL_PROTOCOLS),
  data: isObject,
};

/** @throws Refusal invalid_request, which names the first member that is wrong and never its content */
function check(body: unknown, rules: Readonly<Record<string, Rule>>): void {
  if (!isObject(body)) throw new Refusal('invalid_request', 'body');
  const fields = body as Record<string, unknown>;
  const wrong = Object.entries(rules).find(([name, rule]) => !rule(fields[name]))?.[0];
  if (wrong !== undefined) throw new Refusal('invalid_request', `body/${wrong}`);
  if (Object.keys(fields).some((name) => !Object.hasOwn(rules, name)))
    throw new Refusal('invalid_request', 'body');
}

export function checkCreateBody(body: unknown): asserts body is CreateBody {
  check(body, CREATE);
}

export function checkCancelBody(body: unknown): asserts body is CancelBody {
  check(body, CANCEL);
}

export function checkReturnBody(body: unknown): asserts body is ReturnBody {
  check(body, RETURN);
}

export function checkAnswerBody(body: unknown): asserts body is AnswerBody {
  check(body, ANSWER);
}
