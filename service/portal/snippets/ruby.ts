import type { Snippet } from './snippet.js';

export const ruby: Snippet = {
  id: 'ruby',
  name: 'Ruby',
  file: 'civic_login.rb',
  install: '',
  code: () => String.raw`require 'json'
require 'net/http'
require 'openssl'
require 'securerandom'

# Ruby 3 without a gem.
module CivicLogin
  APP, SECRET, SERVICE = ENV.fetch('CIVIC_APP_ID'), ENV.fetch('CIVIC_APP_SECRET'), ENV.fetch('CIVIC_SERVICE')
  PRIVATE_KEY = OpenSSL::PKey.read([
    '30770201010420' + ENV.fetch('CIVIC_PRIVATE_KEY') + 'a00a06082a8648ce3d030107a144034200' + ENV.fetch('CIVIC_PUBLIC_KEY')
  ].pack('H*'))
  SERVICE_KEY = OpenSSL::PKey.read([
    '3059301306072a8648ce3d020106082a8648ce3d030107034200' + ENV.fetch('CIVIC_SERVICE_PUBLIC_KEY')
  ].pack('H*'))

  def self.encode(bytes) = [bytes].pack('m0').tr('+/', '-_').delete('=')
  def self.decode(text) = text.tr('-_', '+/').unpack1('m')

  # OpenSSL writes an ECDSA signature as DER; a JWT has its two numbers of 32 bytes.
  def self.sign(text)
    numbers = OpenSSL::ASN1.decode(PRIVATE_KEY.sign('SHA256', text)).value
    numbers.map { |number| number.value.to_s(2).rjust(32, "\0") }.join
  end

  def self.verified?(text, raw)
    return false unless raw.bytesize == 64
    numbers = [raw[0, 32], raw[32, 32]].map { |half| OpenSSL::ASN1::Integer(OpenSSL::BN.new(half, 2)) }
    SERVICE_KEY.verify('SHA256', OpenSSL::ASN1::Sequence(numbers).to_der, text)
  end

  # The code is what the page posted to /login. It can be exchanged once, within a minute.
  def self.exchange(code)
    body, attempt, now = JSON.generate(authToken: code), SecureRandom.urlsafe_base64(16), Time.now.to_i
    claims = {
      jti: SecureRandom.uuid, iat: now, exp: now + 120, iss: APP, aud: SERVICE + '/sip/', sub: APP,
      data: { method: 'POST', path: 'scopeRequest/authCode', attempt: attempt }
    }
    token = [{ alg: 'ES256', typ: 'JWT' }, claims].map { |part| encode(JSON.generate(part)) }.join('.')
    token = token + '.' + encode(sign(token))
    tag = [OpenSSL::HMAC.digest('SHA256', SECRET, body)].pack('m0')
    answer = Net::HTTP.post(URI(SERVICE + '/sip/prod/scopeRequest/authCode'), body,
                            'Authorization' => "Civic #{token}.#{tag}", 'Content-Type' => 'application/json')
    raise 'The service refused the exchange.' unless answer.is_a?(Net::HTTPOK)
    head, payload, signature = JSON.parse(answer.body)['data'].split('.')
    raise 'The signature is wrong.' unless verified?("#{head}.#{payload}", decode(signature))
    signed = JSON.parse(decode(payload))
    expected = ['civic-sip-hosted-service', 'https://api.civic.com/sip/', APP, attempt]
    raise 'The answer belongs to another request.' unless signed.values_at('iss', 'aud', 'sub', 'attempt') == expected && signed['exp'] > now - 60
    cipher = OpenSSL::Cipher.new('aes-128-cbc').decrypt
    cipher.key, cipher.iv = [SECRET].pack('H*'), [signed['data'][0, 32]].pack('H*')
    plain = cipher.update(signed['data'][32..].unpack1('m')) + cipher.final
    { 'userId' => signed['userId'], 'data' => JSON.parse(plain.force_encoding('UTF-8')) }
  end
end
`,
};
