// Waits until every seed is parsed, then checks over HTTP that mentions cut exactly their text.
import { readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const [base, folder] = process.argv.slice(2);
const seeds = readdirSync(folder).filter(name => !name.startsWith('.') && name !== 'README.md');
const deadline = Date.now() + 90_000;

const get = async path => {
  const response = await fetch(base + path, { signal: AbortSignal.timeout(10_000) });
  return response.ok ? response.json() : null;
};

const until = async (what, test) => {
  for (;;) {
    const found = await test().catch(() => null);
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`timed out: ${what}`);
    await pause(500);
  }
};

const parsed = new Set();
await until(`every seed parsed (${seeds.length})`, async () => {
  for (const name of seeds) {
    if (parsed.has(name)) continue;
    const drop = await get(`/api/drops/${encodeURIComponent(name)}`);
    if (drop?.status === 'rejected' || drop?.status === 'failed') {
      console.error(`${name}: ${drop.status} ${JSON.stringify(drop)}`);
      process.exit(1);
    }
    if (drop?.status === 'parsed') parsed.add(name);
  }
  return parsed.size === seeds.length;
});
console.log(`${parsed.size} seeds parsed`);

const list = await get('/api/articles?limit=1');
const id = (list.items ?? list.articles)[0].id;
const article = await get(`/api/articles/${id}`);
const mentions = article.entities.flatMap(entity => entity.mentions);
const wrong = mentions.filter(mention => article.text.slice(mention.start, mention.end) !== mention.text);
if (mentions.length === 0 || wrong.length > 0) {
  console.error(`${id}: ${wrong.length} of ${mentions.length} mentions do not cut their text`, wrong);
  process.exit(1);
}
console.log(`${id}: ${mentions.length} mentions of ${article.entities.length} entities cut exactly their text`);
