import * as vscode from 'vscode';

/** A short draft with claims that the built-in pack speaks to; drafts are English because that is what Claimlint reads. */
const exampleDraft = `# Mesotherapy for thinning hair

Mesotherapy has no side effects and is completely painless. A session takes three hours.

Most people describe mild discomfort, no more. The effect is permanent, so no maintenance treatment is needed.
`;

/** Opens a draft to try things out on; nothing is saved. */
export async function openExample(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: exampleDraft });
  await vscode.window.showTextDocument(document);
}
