/** A signed note as it is, byte for byte; only the eye breaks its lines. */
export function SignedNote({ note }: { note: string }) {
  return (
    <pre className="rounded-md border border-line bg-sunken px-4 py-3 font-mono text-sm whitespace-pre-wrap wrap-anywhere">
      {note}
    </pre>
  );
}
