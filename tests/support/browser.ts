/** A request as a browser sends it, with the cookies it was given. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0') {}

  request(path = '/'): Request {
    const cookie = [...this.cookies].map((pair) => pair.join('=')).join('; ');
    return new Request(`http://localhost:4100${path}`, { headers: { 'user-agent': this.userAgent, cookie } });
  }

  /** Keeps or forgets a cookie as a `Set-Cookie` says. */
  take(setCookie: string): this {
    const [pair = '', ...attributes] = setCookie.split('; ');
    const [name = '', value = ''] = pair.split('=');
    if (attributes.includes('Max-Age=0')) this.cookies.delete(name);
    else this.cookies.set(name, value);
    return this;
  }
}
