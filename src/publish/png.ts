/** A PNG file as the answer of an endpoint. */
export function pngResponse(file: Uint8Array<ArrayBuffer>): Response {
  return new Response(file, { headers: { 'Content-Type': 'image/png' } });
}
