import { createReadStream } from 'node:fs';
import { request as http, type IncomingMessage } from 'node:http';
import { request as https } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { AwsClient } from 'aws4fetch';
import { StoreAway, type FileStore, type StoredBytes } from './store.server';

/** A bucket of an S3-compatible store. */
export interface Bucket {
  /** With the bucket in its path: `https://s3.eu-central-1.amazonaws.com/evenhand-files`. */
  readonly url: string;
  readonly region: string;
  readonly key: string;
  readonly secret: string;
}

/** Nothing is waited for longer than this, between one word of the server and the next. */
const PATIENCE = 8_000;
const SLOW_READER = 120_000;
/** The SHA-256 of nothing. */
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Files in a bucket, each sent with its hash in the signature: the store refuses bytes that arrive as others. */
export function s3Store({ url, region, key: accessKeyId, secret: secretAccessKey }: Bucket): FileStore {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 0 });

  async function ask(method: 'GET' | 'PUT' | 'DELETE', key: string, bytes?: StoredBytes): Promise<IncomingMessage> {
    try {
      const signed = await client.sign(`${url}/${key}`, {
        method,
        headers: { 'X-Amz-Content-Sha256': bytes?.sha256 ?? EMPTY },
      });
      return await sent(signed, bytes);
    } catch (error) {
      throw new StoreAway(`the store of files does not answer to ${method}`, { cause: error });
    }
  }

  async function done(answer: IncomingMessage, method: string): Promise<void> {
    const { statusCode = 0 } = answer;
    answer.resume();
    if (statusCode < 200 || statusCode > 299)
      throw new StoreAway(`the store of files answers ${statusCode} to ${method}`);
  }

  return {
    put: async (key, bytes) => done(await ask('PUT', key, bytes), 'PUT'),
    async get(key) {
      const answer = await ask('GET', key);
      if (answer.statusCode === 200) return answer;
      answer.resume();
      if (answer.statusCode === 404) return null;
      throw new StoreAway(`the store of files answers ${answer.statusCode} to GET`);
    },
    async remove(key) {
      const answer = await ask('DELETE', key);
      if (answer.statusCode === 404) return void answer.resume();
      await done(answer, 'DELETE');
    },
  };
}

/** Sends a signed request, its body as it is read. A store may answer before it has read all of it, and hang up. */
function sent(signed: Request, bytes: StoredBytes | undefined): Promise<IncomingMessage> {
  const { protocol } = new URL(signed.url);
  return new Promise((resolve, reject) => {
    const asking = (protocol === 'https:' ? https : http)(
      signed.url,
      {
        method: signed.method,
        headers: { ...Object.fromEntries(signed.headers), ...(bytes && { 'content-length': bytes.size }) },
        timeout: PATIENCE,
      },
      (answer) => {
        // What breaks off later is said by the stream to whoever reads it, who may be slow.
        answer.setTimeout(SLOW_READER, () => answer.destroy(new StoreAway('the store of files has gone silent')));
        resolve(answer);
      },
    );
    asking.on('timeout', () => asking.destroy(new StoreAway('the store of files is silent')));
    asking.on('error', reject);
    if (bytes) pipeline(createReadStream(bytes.path), asking).catch(reject);
    else asking.end();
  });
}
