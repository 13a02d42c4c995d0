// Without a message to show, the person goes straight on, out of the frame: to the course, or back to the page around.
const leave = document.getElementById('leave');
if (leave.dataset.atOnce === 'yes') {
  const around = leave.target === '_parent' ? window.parent : window.top;
  around.location.replace(leave.href);
}
