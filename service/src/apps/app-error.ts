/** Something about an app is not usable; the message names the field and not its content. */
export class AppError extends Error {
  override name = 'AppError';
}
