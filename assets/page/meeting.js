"use strict";
// Words lead back to their value: the innermost mark that has one.
document.querySelector("pre").addEventListener("click", (event) => {
  for (let mark = event.target.closest("mark"); mark; mark = mark.parentElement.closest("mark")) {
    const value = document.getElementById(`of-${mark.id}`);
    if (value) {
      location.hash = value.id;
      break;
    }
  }
});
