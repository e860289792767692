/** An answer that the browser keeps as a file instead of showing it. `name` is ours: letters, digits, dots and dashes. */
export const file = (body: string | Uint8Array, type: string, name: string): Response =>
  new Response(body as BodyInit, {
    headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` },
  });
