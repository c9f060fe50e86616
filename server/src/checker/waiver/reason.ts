/** What an editor that cannot ask for a reason writes for the reviewer to replace. */
export const reasonPlaceholder = 'TODO: say why this claim is accepted';

/** Whether somebody has given a reason; the placeholder is none. */
export function isReason(text: string): boolean {
  return text.trim() !== '' && !/^(?:TODO|FIXME|XXX)\b/i.test(text.trim());
}
