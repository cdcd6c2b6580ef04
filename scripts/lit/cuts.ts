import type { Cuts } from '../cut.js';

/** The releases that the cuts were made for. Others have to be read again, or the cuts taken out: they make files smaller, nothing else. */
export const RELEASES = {
  '@lit/reactive-element': '2.1.2',
  'lit-element': '4.2.2',
  'lit-html': '3.3.3',
} as const;

/** By module, which Lit publishes minified. */
export const CUTS: Readonly<Record<string, Cuts>> = {
  '@lit/reactive-element/reactive-element.js': {
    'names of css-tag.js that nobody imports': [
      ['export{CSSResult,css,supportsAdoptingStyleSheets,unsafeCSS}', 'export{css,unsafeCSS}'],
    ],
    'hooks for polyfills, and the list of versions that only the development build reads': [
      [',p=a.reactiveElementPolyfillSupport'],
      [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")'],
    ],
    'decorators: their metadata and initializers': [
      ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;'],
      [
        'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
      ],
      ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}'],
      [',void 0!==t.l&&(this.l=[...t.l])'],
      [',this.constructor.l?.forEach(t=>t(this))'],
    ],
    'attributes that are neither text nor Boolean, and converters of an element’s own': [
      [
        'switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t',
        'return s===Boolean?t?l:null:t',
      ],
      [
        'let i=t;switch(s){case Boolean:i=null!==t;break;case Number:i=null===t?null:Number(t);break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}}return i',
        'return s===Boolean?null!==t:t',
      ],
      ['(void 0!==i.converter?.toAttribute?i.converter:u)', 'u'],
      [
        ',h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u',
      ],
      [
        'const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r',
        'this[e]=u.fromAttribute(s,t.type)',
      ],
    ],
    'the options `useDefault` and `hasChanged`, and accessors that a class has before': [
      [
        'const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)}',
        'return{get(){return this[s]},set(e){const h=this[s];this[s]=e,this.requestUpdate(t,h,i)}',
      ],
      [
        '(i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))',
        'f(h,s)',
      ],
      ['{useDefault:i,reflect:e,wrapped:h},r)', '{reflect:e})'],
      [
        'i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s))',
        '(this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s))',
      ],
      [',this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0)'],
      [
        'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
      ],
    ],
    'a style sheet that a class has twice': [
      [
        'const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i',
        'return[s??[]].flat(1/0).map(t)',
      ],
    ],
    'updates that wait for something, or do not happen': [
      [
        'const t=this.scheduleUpdate();return null!=t&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}',
        'return this.performUpdate(),!this.isUpdatePending}',
      ],
      ['let t=!1;const s=this._$AL', 'const s=this._$AL'],
      [
        't=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(s)',
        'this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)}catch(s){throw this._$EM(),s}this._$AE(s)',
      ],
      ['shouldUpdate(t){return!0}'],
    ],
    'taking a controller away': [['removeController(t){this._$EO?.delete(t)}']],
  },
  'lit-element/lit-element.js': {
    'hooks for polyfills and server rendering, and the list of versions': [
      [
        ',s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});',
        ';',
      ],
      ['(s.litElementVersions??=[]).push("4.2.2");'],
    ],
    'telling directives that the element left the page': [
      [
        'connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}',
      ],
      ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),'],
    ],
    'rendering before a node: there is none, because style sheets are adopted': [
      [
        'createRenderRoot(){const t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}',
      ],
    ],
  },
  'lit-html/lit-html.js': {
    'hooks for polyfills, and the list of versions': [
      [',B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");const D=', ',D='],
    ],
    'rendering before a node, or with another document’s nodes': [
      ['const e=s?.renderBefore??i;let h=e._$litPart$', 'let h=i._$litPart$'],
      [
        'const t=s?.renderBefore??null;e._$litPart$=h=new k(i.insertBefore(c(),t),t,void 0,s??{})',
        'i._$litPart$=h=new k(i.insertBefore(c(),null),null,void 0,s)',
      ],
      ['(t?.creationScope??l)', 'l'],
    ],
    'templates compiled ahead': [
      [
        '"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
        'this._$AC(t)',
      ],
    ],
    'values inside comments, and inside elements that hold nothing but text': [
      [
        'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
      ],
      ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', '(c=p)'],
      ['c=n??v', 'c=v'],
      ['(c=p,n=void 0)', '(c=p)'],
      [
        'if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}',
        'r.data===n&&d.push({type:2,index:l});',
      ],
    ],
    'values for properties of an element, and right before `/>`': [
      ['"."===e[1]?I:'],
      ['const x=c===p&&t[i+1].startsWith("/>")?" ":"";'],
      ['+h+s.slice(d)+o+x)', '+h+s.slice(d)+o)'],
      ['-2===d?i:x)', '-2===d?i:"")'],
    ],
    'listeners that are objects, and their options': [
      [
        'e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,h=t!==A&&(s===A||e)',
        'e=t===A&&s!==A,h=t!==A&&s===A',
      ],
      ['this.element.addEventListener(this.name,this,t)', 'this.element.addEventListener(this.name,this)'],
      [
        'this.element.removeEventListener(this.name,this,s)',
        'this.element.removeEventListener(this.name,this)',
      ],
      [
        '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
        'this._$AH.call(this.options.host,t)',
      ],
    ],
    'directives, what they are told and what they may ask': [
      [
        'let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i',
        'return i',
      ],
      ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))'],
      [
        ':1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t))',
        ':i=new r.ctor(h,r.name,r.strings,this,t)',
      ],
      ['get _$AU(){return this._$AM._$AU}', '', 3],
      ['get _$AU(){return this._$AM?._$AU??this._$Cv}'],
      [',this._$Cv=e?.isConnected??!0'],
      ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}'],
      ['this._$AP?.(!1,!0,s);', ';'],
      ['this._$AN=void 0,', '', 4],
      ['get parentNode(){return this._$AM.parentNode}'],
      [
        'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}',
      ],
      ['get startNode(){return this._$AA}get endNode(){return this._$AB}'],
      ['get tagName(){return this.element.tagName}'],
    ],
  },
};
