/** What is filled into a snippet. */
export interface SnippetValues {
  appId: string;
  /** The address of the service, without a slash at its end. */
  service: string;
  /** The name of the scope. */
  scope: string;
}

/** Code that somebody copies into their own project. */
export interface Snippet {
  id: string;
  /** The name of the language or framework. */
  name: string;
  /** The file that it is meant for. */
  file: string;
  /** What has to be installed first. Empty where nothing has to. */
  install: string;
  code(values: SnippetValues): string;
}
