/** A file that an entry names: what it is called, and what its bytes are known by. The bytes themselves are kept elsewhere, by their hash. */
export interface NamedFile {
  readonly id: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** A media type, such as 'application/pdf'. */
  readonly type: string;
  /** SHA-256 of the bytes, in lower-case hex. */
  readonly sha256: string;
}
