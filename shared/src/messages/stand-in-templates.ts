/** WECHAT_TEMPLATES as the local stand-in of WeChat knows it. One literal, so that no released bundle keeps it. */
export const standInTemplates =
  'wish_progress=4NKFU7jFV3TypQpzUXche5NxDjfXvAqayZ6_jCZ24qI,wish_review=R7xRq5FpEOHx1i2czghVMG14i41PFGYPPZw1K8obmtc,volunteering_seat=Z16J7lfRKRyyahxSBbXuXTtN60OC0Q9R3x52FMZoUea,service_booking=Qm3vT8yLw0KcXe7aRjB5uHn2ZsGfD9pVoI4tYxNbM1E,vote_reminder=Hx2kPq7sWn9yVt4rLb6cJd0mEg8fUz1aXo5iTvKwNQ3,staff_work=Wd5nBq1sKe8vTy3hRc7mZp0jXa9fLg2uOi6rVw4tDMk';
