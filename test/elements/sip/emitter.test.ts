import { expect } from '@open-wc/testing';
import { CivicSip } from '../../../elements/sip/index.js';

const make = () => new CivicSip({ appId: 'app' });

describe('the emitter of the classic global', () => {
  it('has every name that pages call, and lets them chain', () => {
    const sip = make();
    const handler = () => undefined;
    expect(sip.on('read', handler)).to.equal(sip);
    expect(sip.addEventListener('read', handler)).to.equal(sip);
    expect(sip.once('read', handler)).to.equal(sip);
    expect(sip.listeners('read')).to.deep.equal([handler, handler, handler]);
    expect(sip.emit('read')).to.equal(sip);
    for (const off of ['off', 'removeListener', 'removeAllListeners', 'removeEventListener'] as const)
      expect(sip[off]('read')).to.equal(sip);
    expect(sip.hasListeners('read')).to.equal(false);
  });

  it('calls a handler as often as it was added, with the instance as `this`', () => {
    const sip = make();
    const seen: unknown[] = [];
    function handler(this: CivicSip, payload: unknown) {
      seen.push(this === sip, payload);
    }
    sip.on('read', handler).on('read', handler);
    sip.emit('read', 'p');
    expect(seen).to.deep.equal([true, 'p', true, 'p']);
  });

  it('calls a once handler once, and takes it off by its own function', () => {
    const sip = make();
    let calls = 0;
    const handler = () => calls++;
    sip.once('read', handler).emit('read').emit('read');
    expect(calls).to.equal(1);
    sip.once('read', handler).off('read', handler).emit('read');
    expect(calls).to.equal(1);
  });

  it('a once handler that is also there for good stays there', () => {
    const sip = make();
    let calls = 0;
    const handler = () => calls++;
    sip.on('read', handler).once('read', handler).emit('read').emit('read').emit('read');
    expect(calls).to.equal(4);
  });

  it('off(event, fn) takes the first that matches and leaves the others', () => {
    const sip = make();
    const [a, b] = [() => 'a', () => 'b'];
    sip.on('read', a).on('read', b).on('read', a).off('read', a);
    expect(sip.listeners('read')).to.deep.equal([b, a]);
    sip.off('read', () => 'a');
    expect(sip.listeners('read')).to.deep.equal([b, a]);
  });

  it('removeAllListeners(event) leaves other events, without an argument nothing', () => {
    const sip = make();
    sip.on('read', () => 0).on('user-cancelled', () => 0);
    sip.removeAllListeners('read');
    expect([sip.hasListeners('read'), sip.hasListeners('user-cancelled')]).to.deep.equal([false, true]);
    sip.removeAllListeners();
    expect(sip.hasListeners('user-cancelled')).to.equal(false);
  });

  it('keeps a round going when a handler takes others off or adds one', () => {
    const sip = make();
    const seen: string[] = [];
    sip.on('read', () => {
      sip.off('read').on('read', () => seen.push('late'));
    });
    sip.on('read', () => seen.push('second'));
    sip.emit('read');
    expect(seen).to.deep.equal(['second']);
  });

  it('shares nothing between instances, and an unknown event is no fault', () => {
    const [one, other] = [make(), make()];
    one.on('read', () => 0);
    expect(other.hasListeners('read')).to.equal(false);
    expect(() => other.off('nothing', () => 0).emit('nothing')).not.to.throw();
  });

  it('lets what a handler throws through to who emits', () => {
    const sip = make().on('read', () => {
      throw new Error('the page’s own');
    });
    expect(() => sip.emit('read')).to.throw('the page’s own');
  });

  it('`ready` never fires by itself', () => {
    let ready = 0;
    const sip = make().ready(() => ready++);
    expect([ready, sip.hasListeners('ready')]).to.deep.equal([0, true]);
  });
});
