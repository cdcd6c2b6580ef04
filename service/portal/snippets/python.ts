import type { Snippet } from './snippet.js';

export const python: Snippet = {
  id: 'python',
  name: 'Python',
  file: 'civic_login.py',
  install: 'pip install pyjwt cryptography',
  code: () => String.raw`import base64, hashlib, hmac, json, os, secrets, time, urllib.request, uuid
import jwt
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.padding import PKCS7

APP_ID = os.environ['CIVIC_APP_ID']
SECRET = os.environ['CIVIC_APP_SECRET']
SERVICE = os.environ['CIVIC_SERVICE']
PRIVATE_KEY = ec.derive_private_key(int(os.environ['CIVIC_PRIVATE_KEY'], 16), ec.SECP256R1())
SERVICE_KEY = ec.EllipticCurvePublicKey.from_encoded_point(
    ec.SECP256R1(), bytes.fromhex(os.environ['CIVIC_SERVICE_PUBLIC_KEY']))


def exchange(code):
    """The code is what the page posted to /login. It can be exchanged once, within a minute."""
    body = json.dumps({'authToken': code}, separators=(',', ':')).encode()
    attempt, now = secrets.token_urlsafe(16), int(time.time())
    token = jwt.encode({
        'jti': str(uuid.uuid4()), 'iat': now, 'exp': now + 120,
        'iss': APP_ID, 'aud': SERVICE + '/sip/', 'sub': APP_ID,
        'data': {'method': 'POST', 'path': 'scopeRequest/authCode', 'attempt': attempt},
    }, PRIVATE_KEY, algorithm='ES256')
    tag = base64.b64encode(hmac.new(SECRET.encode(), body, hashlib.sha256).digest()).decode()
    request = urllib.request.Request(SERVICE + '/sip/prod/scopeRequest/authCode', body, {
        'Authorization': f'Civic {token}.{tag}', 'Content-Type': 'application/json'})
    with urllib.request.urlopen(request, timeout=20) as answer:
        signed = json.load(answer)['data']
    claims = jwt.decode(signed, SERVICE_KEY, algorithms=['ES256'], leeway=60,
                        issuer='civic-sip-hosted-service', audience='https://api.civic.com/sip/')
    if claims['sub'] != APP_ID or claims['attempt'] != attempt:
        raise ValueError('The answer belongs to another request.')
    iv, encrypted = bytes.fromhex(claims['data'][:32]), base64.b64decode(claims['data'][32:])
    cipher = Cipher(algorithms.AES(bytes.fromhex(SECRET)), modes.CBC(iv)).decryptor()
    unpadder = PKCS7(128).unpadder()
    plain = unpadder.update(cipher.update(encrypted) + cipher.finalize()) + unpadder.finalize()
    return {'userId': claims['userId'], 'data': json.loads(plain)}
`,
};
