/*! Wegwijs, <ww-part>: EUPL-1.2. May be hosted by yourself. Stores nothing, asks nobody but the address in src. */
(function () {
  'use strict';
  if (!window.customElements || customElements.get('ww-part')) return;

  // Colours of a host with the NL Design System, per parameter, the first that exists.
  var TOKENS = {
    text: ['--utrecht-document-color', '--basis-color-default-color-document'],
    background: ['--utrecht-document-background-color', '--basis-color-default-bg-document'],
    button: ['--utrecht-button-primary-action-background-color', '--basis-color-action-1-bg-default'],
    link: ['--utrecht-link-color', '--nl-link-color'],
    focus: ['--utrecht-focus-outline-color', '--basis-color-focus-border'],
  };

  // Six digits, or nothing when the value is no colour that the browser knows or lets something through.
  function hex(element, value) {
    element.style.color = '';
    element.style.color = value;
    var rgb = element.style.color && /^rgb\((\d+), (\d+), (\d+)\)$/.exec(getComputedStyle(element).color);
    return rgb && rgb.slice(1).map(function (n) { return (256 + +n).toString(16).slice(1); }).join('');
  }

  // What the page of the host asks for, unless the address asks already.
  function dress(url, host) {
    var style = getComputedStyle(host);
    var probe = host.appendChild(document.createElement('span'));
    Object.keys(TOKENS).forEach(function (name) {
      var value = TOKENS[name].map(function (token) { return style.getPropertyValue(token).trim(); }).filter(Boolean)[0];
      var colour = value && hex(probe, value);
      if (colour && !url.searchParams.has(name)) url.searchParams.set(name, colour);
    });
    probe.remove();
    return url;
  }

  function build(host) {
    if (host.querySelector('iframe')) return;
    var url;
    try { url = new URL(host.getAttribute('src'), location.href); } catch { return; }
    if (!/^https?:$/.test(url.protocol) || !/^\/deel\//.test(url.pathname)) return;
    // The block inside stays in sight until the frame has told its height.
    var block = [].slice.call(host.children);
    var frame = document.createElement('iframe');
    frame.src = dress(url, host).href;
    frame.title = host.getAttribute('title') || 'Wegwijs';
    frame.referrerPolicy = 'no-referrer';
    frame.setAttribute('frameborder', '0');
    host.style.display = 'block';
    host.style.position = 'relative';
    frame.style.cssText = 'position:absolute;visibility:hidden;width:100%;height:1px;border:0';
    host.removeAttribute('title');
    addEventListener('message', function (event) {
      var data = event.data;
      if (event.source !== frame.contentWindow || !data || data.wegwijs !== 1 || data.type !== 'height') return;
      if (!(data.value > 0 && data.value < 1e5)) return;
      frame.style.cssText = 'display:block;width:100%;border:0;height:' + Math.ceil(data.value) + 'px';
      block.forEach(function (child) { child.hidden = true; });
    });
    host.appendChild(frame);
  }
  customElements.define('ww-part', class extends HTMLElement {
    connectedCallback() { build(this); }
  });
})();
