import { mount } from 'svelte'
import App from './App.svelte'
import { connect } from './bridge/connect.ts'
import './style.css'

const target = document.getElementById('app')
if (target) mount(App, { target, props: { connected: connect(window) } })
