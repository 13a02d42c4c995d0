// Without a message to show, the person goes straight back to the course, out of the frame.
const leave = document.getElementById('leave');
if (leave.dataset.atOnce === 'yes') {
  window.top.location.replace(leave.href);
}
