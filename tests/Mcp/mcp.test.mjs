// The one entry: every file below shares one server, which serves the fixtures of the official suite beside the business.
import './server.mjs';
import './conformance.mjs';
import './inspector.mjs';
import './clients.mjs';
import './oauth.mjs';
import { after } from 'node:test';
import { stop } from '../Sdk/server.mjs';

after(stop);
