// The same session check as a backend for frontend with Express: sessions are in memory, in the store that express-session
// comes with. `node server.mjs ADDRESS HEADERS BODY`: HEADERS and BODY are those of Poolgate's response, as JSON.

import express from "express";
import session from "express-session";

const [address, headers, body] = process.argv.slice(2);
const [host, port] = address.split(":");
const answer = JSON.parse(body);
// Express sets these two itself.
const { "content-type": _type, "content-length": _length, ...always } = JSON.parse(headers);

const app = express();
app.disable("x-powered-by");
app.disable("etag");
app.use((_request, response, next) => {
  response.set(always);
  next();
});
app.use(session({
  name: "session",
  secret: "only for the measurement",
  resave: false,
  saveUninitialized: false,
  cookie: { httpOnly: true, sameSite: "lax", maxAge: 3_600_000 },
}));

app.get("/healthz", (_request, response) => response.send("ok"));

app.post("/login", (request, response, next) => {
  request.session.regenerate((error) => {
    if (error) return next(error);
    request.session.answer = answer;
    response.json({});
  });
});

app.get("/api/session", (request, response) => {
  response.json(request.session.answer ?? "logged_out");
});

app.listen(Number(port), host);
