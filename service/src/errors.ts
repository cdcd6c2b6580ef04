import { type ErrorBody, type ErrorCode, ERRORS, docsPath } from 'civic-elements/protocol';

/** What an operator must know to mend a fault, by names for the log. */
export type About = Readonly<Record<string, string | readonly string[]>>;

interface ErrorDetails {
  cause?: unknown;
  rule?: string;
  about?: About;
  labels?: readonly string[];
  member?: string;
}

/**
 * An error that page, wallet or back-end get to read: its code decides status and description. `cause` is kept for debugging. `rule` names the
 * check that failed, and `about` what an operator must know to mend it, for the log alone. None of them is sent.
 */
export class ServiceError extends Error {
  readonly code: ErrorCode;
  readonly rule?: string;
  about?: About;
  /** The labels that the error is about, which are sent along. */
  readonly labels?: readonly string[];
  /** The member of the request that the error is about, which is sent along. */
  readonly member?: string;

  constructor(code: ErrorCode, { rule, about, labels, member, ...options }: ErrorDetails = {}) {
    super(ERRORS[code].description, options);
    this.name = 'ServiceError';
    this.code = code;
    if (rule !== undefined) this.rule = rule;
    if (about !== undefined) this.about = about;
    if (labels !== undefined) this.labels = labels;
    if (member !== undefined) this.member = member;
  }

  /** The same error, with more about it for the log. */
  concerning(about: About): this {
    this.about = { ...about, ...this.about };
    return this;
  }

  /** HTTP status to answer with. */
  get statusCode(): number {
    return ERRORS[this.code].status || 500;
  }
}

/**
 * The JSON body of an error.
 * @param publicUrl without a trailing slash
 * @param label the label that the error is about
 * @param labels the labels, where it can be about several
 * @param member which member of the request it is about (malformed-member.ts)
 */
export function errorBody(
  code: ErrorCode,
  publicUrl: string,
  {
    label,
    labels,
    member,
  }: { label?: string | undefined; labels?: readonly string[] | undefined; member?: string | undefined } = {},
): ErrorBody {
  return {
    error: code,
    error_description: ERRORS[code].description,
    docs: `${publicUrl}/${docsPath(code)}`,
    ...(label !== undefined && { label }),
    ...(labels !== undefined && { labels: [...labels] }),
    ...(member !== undefined && { member }),
  };
}

/** Something that an operator said about an app is not usable. The message names the field and not its content. */
export class AppError extends Error {
  override name = 'AppError';
}
