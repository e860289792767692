/** For whom passkeys are made, as browsers know it: a name without scheme and port, and the address under which they are asked for. */
export interface PasskeySite {
  readonly id: string;
  readonly origin: string;
}

/** The site of an address of ours; null for one that is a number, under which no browser makes a passkey. */
export function passkeySite(baseUrl: string): PasskeySite | null {
  const { hostname, origin } = new URL(baseUrl);
  const isNumber = hostname.startsWith('[') || /^\d+(\.\d+){3}$/.test(hostname);
  return isNumber ? null : { id: hostname, origin };
}
