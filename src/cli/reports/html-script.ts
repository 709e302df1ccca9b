/**
 * Filters of the report. Without scripts everything is shown and the form stays hidden. Runs once, at the end of the page;
 * its digest is in the page's content policy.
 */
export const script = `(function () {
  var form = document.getElementById('filters');
  var all = Array.prototype.slice.call(document.querySelectorAll('.finding'));
  var groups = Array.prototype.slice.call(document.querySelectorAll('.group'));
  var shown = document.getElementById('shown');
  function apply() {
    var wanted = {};
    ['language', 'severity', 'code', 'document'].forEach(function (name) {
      wanted[name] = form.elements[name].value;
    });
    var words = form.elements.words.value.trim().toLowerCase();
    var number = 0;
    all.forEach(function (each) {
      var fits = Object.keys(wanted).every(function (name) {
        return wanted[name] === '' || each.getAttribute('data-' + name) === wanted[name];
      });
      each.hidden = !fits || (words !== '' && each.textContent.toLowerCase().indexOf(words) < 0);
      if (!each.hidden) number++;
    });
    groups.forEach(function (group) {
      group.hidden = !group.querySelector('.finding:not([hidden])');
    });
    shown.textContent = number + ' of ' + all.length + ' shown';
  }
  form.addEventListener('input', apply);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.addEventListener('reset', function () { setTimeout(apply); });
  form.hidden = false;
  apply();
})();`;
