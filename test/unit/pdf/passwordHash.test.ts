import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passwordHash } from '../../../src/pdf/passwordHash';

/** As qpdf 11.3 encrypts a PDF by AES-256: the hash (32 bytes), the salt it is checked by (8), another (8). */
const encrypted = [
  {
    user: '',
    owner: 'surgeon',
    U: '899712c01be4bacca287d26068f0ec738c76c586f08a25ad4555878f46f171b98fafafc63008c9fed4b4ff5dd673b0d6',
    O: '3e12232f0a644536b51f85fdd96596a9a4ede5f74ab761ccebd0c7e0fab2486d3902bdff5ca2fca0c67727cdd584581a',
  },
  {
    user: 'nurse',
    owner: 'surgeon',
    U: '3999aa5b3f9b80f60f9f3281d00ec4e7501d293b9dd8c3ca6d32a0faf825b34d135532bdc51f541cd143b97396260d4a',
    O: '91e1c82597fbf4263ddb88a3cb2156e6d3f4130500e717878dd7e69b954c1cf725b29ef5e6c4c9fbf540eaf0d14d4af9',
  },
  {
    user: 'öffnenbitte',
    owner: 'a',
    U: '8884c60651a0ed61056ec9d4571fd9f32e96ccbc72fbed0368bde96939425f6bda3fb6f014e28114360bc5bc90b19975',
    O: '4016dcaadc7263c2dfda182d772f2c3ff59a57164386685dd566ddc37242e0bd03aadb9928d5803b172790ae0a6311b5',
  },
];

for (const { user, owner, U, O } of encrypted) {
  test(`the passwords “${user}” and “${owner}” have the hashes that another program wrote`, () => {
    const userBytes = Buffer.from(U, 'hex');
    const ownerBytes = Buffer.from(O, 'hex');
    assert.deepEqual(hashed(user, userBytes.subarray(32, 40), []), U.slice(0, 64));
    assert.deepEqual(hashed(owner, ownerBytes.subarray(32, 40), userBytes), O.slice(0, 64));
    assert.notEqual(hashed(`${user}x`, userBytes.subarray(32, 40), []), U.slice(0, 64));
  });
}

function hashed(password: string, salt: Uint8Array, userBytes: ArrayLike<number>): string {
  const words = Buffer.from(password);
  const first = Uint8Array.from([...words, ...salt, ...Array.from(userBytes)]);
  return Buffer.from(passwordHash(words, first, userBytes)).toString('hex');
}
