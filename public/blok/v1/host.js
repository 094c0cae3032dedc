/*! Wegwijs, for the whole page of a host: Esc twice leaves, and frames that may not leave can. EUPL-1.2. */
(function () {
  var exit = 'https://www.knmi.nl/nederland-nu/weer/verwachtingen', last = 0;
  function go(url) { location.replace(url); }
  function leave() {
    document.documentElement.hidden = true;
    document.title = 'Weer';
    go(exit);
    setTimeout(go, 2500, 'about:blank');
  }
  addEventListener('keydown', function (event) {
    if (event.key !== 'Escape') last = 0;
    if (event.key !== 'Escape' || event.repeat || event.isComposing) return;
    if (last && event.timeStamp - last < 1000) { event.preventDefault(); leave(); }
    last = event.timeStamp;
  }, true);
  addEventListener('message', function (event) {
    var frames = [].filter.call(document.querySelectorAll('iframe[src*="/deel/v"]'), function (frame) { return frame.contentWindow === event.source; });
    if (!frames[0] || !event.data || event.data.wegwijs !== 1) return;
    if (event.data.type === 'leave') leave();
    else event.source.postMessage({ wegwijs: 1, type: 'helper' }, '*');
  });
})();
